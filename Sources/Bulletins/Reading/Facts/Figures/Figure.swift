/// A number with its unit: `17家`, `20.4万户`, `95%`.
struct Figure: Codable, Equatable, Sendable {
    /// In the unit itself: 20.4万户 is 204,000; an approximation keeps the printed base (3200多万 is 32,000,000).
    var value: Double
    /// 名, 家, 元, %, 人次 …; 人 where print gives only what is counted (3200多万职工).
    var unit: String
    /// What is counted, as printed beside it; empty where that cannot be told.
    var what = ""
    /// Number and unit as printed, without white space.
    var text: String
    /// Printed with 多, 余 or their kin.
    var isApproximate = false
    var trace: Trace
}
