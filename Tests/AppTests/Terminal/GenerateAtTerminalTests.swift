import Foundation
import Stage
import Testing

@testable import App

@Suite("Generating a region at a terminal") struct GenerateAtTerminalTests {
    @Test("Members of a region are invented once; figures and journal are right, and nothing else is written over")
    func generated() async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let options = ["--data", folder.appending(path: "region").path, "--log-level", "error"]
        let generate = ["demo", "generate", "--scale", "yangjiang", "--members", "400"] + options
        let first = try await Terminal.run(generate)
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.output.contains("400 members of 4 unions"))
        let again = try await Terminal.run(generate)
        #expect(again.output.contains("400 members of 4 unions"))
        #expect(try await Terminal.run(["tallies", "verify"] + options).code == 0)
        #expect(try await Terminal.run(["journal", "verify"] + options).code == 0)
        let other = try await Terminal.run(["demo", "generate", "--scale", "province", "--members", "400"] + options)
        #expect(other.code == 1)
        #expect(other.errors.contains("holds another generated register (yangjiang 400)"))
        let strange = ["--data", folder.path, "--log-level", "error"]
        let refused = try await Terminal.run(["demo", "generate", "--scale", "yangjiang"] + strange)
        #expect(refused.code == 1)
        #expect(refused.errors.contains("holds something else"))
    }
}
