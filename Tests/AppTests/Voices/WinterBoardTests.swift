import Kernel
import Stage
import Store
import Testing
import Voices
import Web

@testable import App

@Suite("The winter board of wages") struct WinterBoardTests {
    private func speak(
        _ office: Office, at place: Organisation, persons: Int, yuan: Int, of employer: String? = nil
    ) async throws {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words, voice.persons) = (.online, .arrears, "没发工资", persons)
        voice.claimed = Yuan(fen: yuan * 100)
        voice.employer = employer.map { Employer(name: $0) }
        _ = try await office.platform.perform(
            OpenFollowed(voice, of: place.id, words: "words", book: office.installation.book), as: .anonymous)
    }

    @Test("Where few have spoken nothing of theirs stands on the wall, which leads nowhere", arguments: Stage.engines)
    func veiled(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            try await speak(office, at: office.tree.county, persons: 2, yuan: 71_003)
            try await speak(office, at: office.tree.neighbour, persons: 30, yuan: 82_004)
            let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
            let board = try await browser.get("/voices/winter").text
            #expect(board.contains("71,003") && board.contains("<span class=\"on-paper\">不列</span>"))
            let wall = try await browser.get("/voices/winter?wall=1").text
            #expect(wall.contains("阳春市总工会") && wall.contains("不列") && wall.contains("153,007"))
            #expect(!wall.contains("71,003") && !wall.contains("82,004"), "nor what would give it by subtraction")
            #expect(!wall.contains("href=\"/ledgers/voices") && !wall.contains("in=\(office.tree.county.id)"))
        }
    }

    @Test("What the union owns itself has a row of its own, which opens", arguments: Stage.engines)
    func itself(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            try await speak(office, at: office.tree.county, persons: 30, yuan: 61_001)
            let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
            #expect(try await !browser.get("/voices/winter").text.contains("本级"), "there is none yet")
            try await speak(office, at: office.tree.city, persons: 2, yuan: 10_002)
            for board in ["/voices/winter", "/voices/overview"] {
                let text = try await browser.get(board).text
                #expect(text.contains("本级") && text.contains("figure-own=1"), "\(board)")
            }
            let wall = try await browser.get("/voices/winter?wall=1").text
            #expect(wall.contains("本级") && wall.contains("71,003"))
            #expect(!wall.contains("10,002") && !wall.contains("61,001"), "nor what would give it by subtraction")
        }
    }

    @Test("What is of one employer alone stands on no wall, however many they are", arguments: Stage.engines)
    func ofOne(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
            for yuan in [82_004, 1000] {
                try await speak(office, at: office.tree.neighbour, persons: 40, yuan: yuan, of: "远山建设集团")
            }
            #expect(try await !browser.get("/voices/winter?wall=1").text.contains("83,004"), "nor the whole")
            for (employer, yuan) in [("甲厂", 61_001), ("乙厂", 61_002)] {
                try await speak(office, at: office.tree.county, persons: 30, yuan: yuan, of: employer)
            }
            let wall = try await browser.get("/voices/winter?wall=1").text
            #expect(wall.contains("205,007") && !wall.contains("83,004") && !wall.contains("122,003"))
            #expect(try await browser.get("/voices/winter").text.contains("83,004"), "on the screen of whose it is")
        }
    }
}
