@testable import Kernel

/// Invented numbers that are in order.
enum Samples {
    static func number(_ region: String, _ year: Int, _ month: Int, _ day: Int, _ sequence: Int) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: width - String(number).count) + String(number)
        }
        let digits = region + padded(year, 4) + padded(month, 2) + padded(day, 2) + padded(sequence, 3)
        return digits + String(decoding: [ResidentChecksum.character(for: digits.utf8)], as: UTF8.self)
    }

    static func resident(_ random: inout some RandomNumberGenerator) throws -> ResidentID {
        let (year, month, day) = Day(sinceEpoch: Int.random(in: -20_000...20_000, using: &random)).civil
        let region = String(Int.random(in: 110_101...659_004, using: &random))
        return try ResidentID(number(region, year, month, day, Int.random(in: 0...999, using: &random)))
    }

    static func creditCode(_ start: String, _ random: inout some RandomNumberGenerator) -> String {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let rest = (0..<17 - start.count).map { _ in alphabet.randomElement(using: &random) ?? "0" }
        let body = start + String(rest)
        return body + String(CreditCode.checkCharacter(for: body))
    }
}
