import Foundation
import Kernel
import Testing

/// The package chinesecalendar of PyPI, when `.venv` in the root has it: a second source for the same days.
private enum PublishedCalendar {
    // Made without resolving links: the python of an environment is one, and knows its packages by where it stands.
    static let python = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        .appending(path: ".venv/bin/python")

    static let isThere = (try? run("import chinese_calendar")) != nil

    /// `yyyy-mm-dd 0` or `1` for every day of the years.
    static func days(_ years: ClosedRange<Int>) throws -> [Substring] {
        let script = """
            import chinese_calendar as c, datetime as d
            day = d.date(\(years.lowerBound), 1, 1)
            while day.year <= \(years.upperBound):
                print(day, int(c.is_workday(day)))
                day += d.timedelta(1)
            """
        return try run(script).split(separator: "\n")
    }

    private static func run(_ script: String) throws -> String {
        let process = Process()
        process.executableURL = python
        process.arguments = ["-c", script]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return text
    }
}

@Suite("The working calendar beside a published one") struct PublishedCalendarTests {
    @Test(
        "Every day from 2018 to 2026 is worked or not as chinesecalendar has it",
        .enabled(if: PublishedCalendar.isThere, "needs chinesecalendar in .venv: Tests/Browser/requirements.txt"))
    func sameDays() throws {
        let calendar = try WorkingCalendar.shipped()
        let published = try PublishedCalendar.days(2018...2026)
        #expect(published.count == 3287)
        for line in published {
            let words = line.split(separator: " ")
            let day = try #require(Day(String(words[0])))
            #expect(calendar.isWorkingDay(day) == (words[1] == "1"), "\(day)")
        }
    }
}
