import Foundation
public import Kernel

/// A time limit of a voice that was counted by hand from the State Council's notices, with its reckoning in words; never by the
/// program. `gonghui rules try Tests/Stage/Counted/trial.yaml --cases Tests/Stage/Counted/voices.json` counts the same.
public struct CountedCase: Sendable {
    public let asked: RuleCase
    public let due: Day
    public let article: String
    public let reckoning: String

    public static func all() throws -> [CountedCase] {
        let bytes = try Data(contentsOf: folder.appending(path: "voices.json"))
        let counted = try JSONDecoder().decode([Written].self, from: bytes)
        return try zip(RuleCases(json: Array(bytes)).cases, counted).compactMap { asked, written in
            Day(written.due).map {
                CountedCase(asked: asked, due: $0, article: written.article, reckoning: written.reckoning)
            }
        }
    }

    /// Invented values of three places, and two changes in time, to be read above the packs that ship.
    public static func pack() throws -> RulePack {
        try RulePack(yaml: String(contentsOf: folder.appending(path: "trial.yaml"), encoding: .utf8))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Counted")

    private struct Written: Decodable { let due, article, reckoning: String }
}
