import Foundation
public import Store

/// A sum of money in whole fen; never a floating number.
public struct Yuan: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let fen: Int

    public init(fen: Int) { self.fen = fen }

    /// Reads what people write: `1234`, `1,234.5`, `￥1 234.50`, `12.5万`, `３００元`, `叁佰元整`.
    ///
    /// - Returns: `nil` when it is no number, has more than two decimals (after 万: six), or exceeds 10¹⁵ yuan.
    public init?(_ words: String) {
        guard let sum = Self(digits: words) ?? Self(spelled: words) else { return nil }
        self = sum
    }

    private init?(digits words: String) {
        var text = ""
        for character in words.precomposedStringWithCompatibilityMapping where !" ,，\t¥￥".contains(character) {
            text.append(character)
        }
        if text.hasSuffix("元") { text.removeLast() }
        let isTenThousands = text.hasSuffix("万")
        if isTenThousands { text.removeLast() }
        let isNegative = text.hasPrefix("-")
        if isNegative { text.removeFirst() }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.digits(parts[0]) else { return nil }
        let places = isTenThousands ? 6 : 2
        let decimals = parts.count == 2 ? parts[1] : ""
        guard decimals.utf8.count <= places, parts.count == 1 || !decimals.isEmpty,
            let fraction = Self.digits(decimals + String(repeating: "0", count: places - decimals.utf8.count))
        else { return nil }
        let unit = isTenThousands ? 1_000_000 : 100
        let (product, isOver) = whole.multipliedReportingOverflow(by: unit)
        guard !isOver, product <= 100_000_000_000_000_000 else { return nil }
        fen = (isNegative ? -1 : 1) * (product + fraction)
    }

    public static func < (first: Self, second: Self) -> Bool { first.fen < second.fen }

    /// `1,234.50`, without the sign of the currency.
    public var description: String {
        let cents = abs(fen) % 100
        return (fen < 0 ? "-" : "") + (abs(fen) / 100).grouped + "." + twoDigits(cents)
    }

    private static func digits(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return Int(text)
    }
}

extension Yuan: Bindable {
    public var sqlValue: Value { .integer(Int64(fen)) }
    public init?(sqlValue: Value) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(fen: Int(number))
    }
}
