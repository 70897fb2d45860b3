import Stage
import Synchronization
import Testing

@testable import Store

@Suite("What is asked once until somebody commits")
struct UntilCommitTests {
    @Test("It is what stands in the database, whoever has committed", arguments: Stage.engines)
    func current(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .counter])
            for number in 1...20 {
                let asked = try await database.read { connection in
                    try connection.untilCommit("n") { try connection.value("SELECT n FROM counter") as Int? }
                }
                #expect(asked == number - 1)
                let again = try await database.read { connection in
                    try connection.untilCommit("n") { try connection.value("SELECT n FROM counter") as Int? }
                }
                #expect(again == number - 1)
                try await database.write { _ = try $0.run("UPDATE counter SET n = \(number)") }
            }
        }
    }

    @Test("A command that writes sees what it has written itself", arguments: Stage.engines)
    func own(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .counter])
            let seen = try await database.write { connection in
                let ask = { try connection.untilCommit("n") { try connection.value("SELECT n FROM counter") ?? -1 } }
                let before: Int = try ask()
                try connection.run("UPDATE counter SET n = 7")
                return [before, try ask()]
            }
            #expect(seen == [0, 7])
        }
    }

    /// Nothing, kept as the answer, is not the same as nothing kept.
    @Test("A memory asks once for each key until the version is another") func memory() {
        let memory = ReaderMemory()
        var asked = 0
        func ask(_ key: String, _ answer: Int?) -> Int? {
            memory.value(key) {
                asked += 1
                return answer
            }
        }
        memory.forget(unless: 1)
        let first = [ask("a", 5), ask("b", nil), ask("a", 6), ask("b", 6)]
        #expect(first == [5, nil, 5, nil])
        #expect(asked == 2)
        memory.forget(unless: 1)
        let same = ask("a", 6)
        #expect(same == 5)
        memory.forget(unless: 2)
        let later = [ask("a", 6), ask("b", 7)]
        #expect(later == [6, 7])
        #expect(asked == 4)
    }
}
