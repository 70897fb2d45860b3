/// The rows beneath a head that are not entries of the table.
public struct PassedRows: Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
        /// 合计, 小计, 总计, 共计.
        case total
        /// 备注：…, 填表人：…, 一、越秀区, a line over the whole width, a row that is an example.
        case note
        /// The head again, as on each printed page, and the line that numbers its columns.
        case head
    }

    /// By their numbers in the sheet.
    public internal(set) var rows: [Int: Kind] = [:]
    /// How many rows hold nothing but a serial number, as forms do that are printed in advance.
    public internal(set) var unfilled = 0
}
