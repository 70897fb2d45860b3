import Kernel
import Web

/// A figure as people read it.
struct IndicatorWords: Sendable {
    let unit: CountDescription.Unit

    /// The number alone: 1,206; of money in yuan.
    func number(_ amount: Int) -> String {
        switch unit {
        case .yuan: Yuan(fen: amount).description
        case .minutes: hours(amount)
        case .entries, .persons, .number: amount.grouped
        }
    }

    /// Whole hours, with a tenth where they are not whole.
    private func hours(_ minutes: Int) -> String {
        let tenths = Int((Double(minutes) / 6).rounded())
        let whole = (abs(tenths) / 10).grouped + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
        return tenths < 0 ? "-" + whole : whole
    }

    /// How many of what is kept make one of what is shown.
    private var scale: Int {
        switch unit {
        case .yuan: 100
        case .minutes: 60
        case .entries, .persons, .number: 1
        }
    }

    /// Short enough for a tile.
    func short(_ amount: Int) -> Text {
        let whole = amount / scale
        guard whole.magnitude >= 10_000 else { return Text(same: String(whole)) }
        let thousands = whole / 1000
        let zh = abs(thousands) >= 100 ? "\(thousands / 10)万" : "\(thousands / 10).\(abs(thousands % 10))万"
        guard abs(thousands) >= 1000 else { return Text(zh, en: "\(thousands)k") }
        let tenths = thousands / 100
        return Text(zh, en: abs(tenths) >= 100 ? "\(tenths / 10)m" : "\(tenths / 10).\(abs(tenths % 10))m")
    }

    /// With its sign; what did not change is said so, unless there never was anything.
    func change(to now: Int, from before: Int) -> Text {
        if now == before { return now == 0 ? Text(same: "—") : Text("持平", en: "same") }
        return Text(same: now > before ? "+" + number(now - before) : "−" + number(before - now))
    }

    var label: Text {
        switch unit {
        case .entries: Text("件", en: "entries")
        case .persons: Text("人", en: "persons")
        case .number: Text("个", en: "items")
        case .yuan: Text("元", en: "yuan")
        case .minutes: Text("小时", en: "hours")
        }
    }

    func cell(_ amount: Int) -> Spreadsheet.Cell { .number(Double(amount) / Double(scale)) }

    /// In place of a small number on paper and in files.
    static let few = Text("少于 \(SmallNumbers.least)", en: "under \(SmallNumbers.least)")

    /// In place of a larger number that would give a small one away.
    static let withheld = Text("不公开", en: "withheld")

    func veil(_ amount: Int) -> Text { SmallNumbers.isSmall(amount, unit) ? Self.few : Self.withheld }

    /// The hundredths of a whole, where there is one.
    static func share(_ part: Int, of whole: Int) -> String? {
        guard whole > 0, part >= 0 else { return nil }
        let thousandths = (Double(part) * 1000 / Double(whole)).rounded()
        return part > 0 && thousandths == 0 ? "<0.1%" : "\(thousandths / 10)%".replacing(".0%", with: "%")
    }
}

extension Instant {
    /// 14:32
    var clock: String { String(stamp.dropFirst(11).prefix(5)) }
}
