import Foundation
import Kernel
import Subprocess
import SystemPackage
import Testing

/// The package chinesecalendar of PyPI, when `.venv` in the root has it: a second source for the same days.
private enum PublishedCalendar {
    // Made without resolving links: the python of an environment is one, and knows its packages by where it stands.
    static let python = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        .appending(path: ".venv/bin/python")

    static var isThere: Bool {
        get async { (try? await run("import chinese_calendar")) != nil }
    }

    /// `yyyy-mm-dd 0` or `1` for every day of the years.
    static func days(_ years: ClosedRange<Int>) async throws -> [Substring] {
        let script = """
            import chinese_calendar as c, datetime as d
            day = d.date(\(years.lowerBound), 1, 1)
            while day.year <= \(years.upperBound):
                print(day, int(c.is_workday(day)))
                day += d.timedelta(1)
            """
        return try await run(script).split(separator: "\n")
    }

    private static func run(_ script: String) async throws -> String {
        let result = try await Subprocess.run(
            .path(FilePath(python.path)), arguments: ["-c", script], output: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else { throw CocoaError(.executableLoad) }
        return result.standardOutput
    }
}

@Suite("The working calendar beside a published one") struct PublishedCalendarTests {
    @Test(
        "Every day from 2018 to 2026 is worked or not as chinesecalendar has it",
        .enabled("needs chinesecalendar in .venv: Tests/Browser/requirements.txt") { await PublishedCalendar.isThere })
    func sameDays() async throws {
        let calendar = try WorkingCalendar.shipped()
        let published = try await PublishedCalendar.days(2018...2026)
        #expect(published.count == 3287)
        for line in published {
            let words = line.split(separator: " ")
            let day = try #require(Day(String(words[0])))
            #expect(calendar.isWorkingDay(day) == (words[1] == "1"), "\(day)")
        }
    }
}
