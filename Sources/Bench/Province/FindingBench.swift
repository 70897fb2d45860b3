import Foundation
import Invented
import Kernel
import Store

/// Finding members by all that they are looked for by, as officers of a province and of a prefecture.
struct FindingBench {
    private struct Way {
        let label: String
        /// What is typed to find somebody.
        let words: @Sendable (Enrolment, any Connection) throws -> String
    }

    private static let ways: [Way] = [
        Way(label: "number") { form, _ in form.identityNumber },
        Way(label: "phone tail") { form, _ in String(form.phone.suffix(4)) },
        Way(label: "name") { form, _ in form.name },
        Way(label: "pinyin") { form, connection in try sounds(form.name, connection).max { $0.count < $1.count } ?? ""
        },
        Way(label: "initials") { form, connection in try sounds(form.name, connection).min { $0.count < $1.count } ?? ""
        },
    ]
    private static let calls = 400

    let room: ProvinceRoom
    let people: InventedPeople
    let members: Int

    func run() async throws {
        for officer in room.officers {
            var cells: [String] = []
            for way in Self.ways {
                let times = try await times(way, as: officer.identity)
                cells.append("\(way.label) \(decimal(percentile(times, 50))) / \(decimal(percentile(times, 99)))")
            }
            say("find, officer of a \(officer.label), p50 / p99 ms: \(cells.joined(separator: ", "))   (mark 20)")
        }
    }

    private func times(_ way: Way, as identity: Actor.Identity) async throws -> [Double] {
        let (people, journal, database) = (people, room.platform.journal, room.platform.database)
        var typed: [String] = []
        for call in 0..<Self.calls {
            let form = people.form(call * 7_654_321 % members)
            typed.append(try await database.read { try way.words(form, $0) })
        }
        return try await ProvinceBench.times(Self.calls) { call in
            let words = typed[call]
            let found = try await room.platform.read(as: identity) { connection, actor in
                try MemberSearch.find(words, for: actor, journal, on: connection).lines.count
            }
            if found == 0, identity == room.officers[0].identity { say("find: nobody by \(way.label): WRONG") }
        }
    }

    private static func sounds(_ name: String, _ connection: any Connection) throws -> [String] {
        try connection.all("SELECT sound FROM name_sound WHERE name_key = \(name)") { try $0[0] }
    }
}
