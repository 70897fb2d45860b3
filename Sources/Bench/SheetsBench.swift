import CLibXLSXWriter
import Files
import Foundation

/// Writes a register of `rows` people in twelve columns as a workbook, as spreadsheet programs do it: texts shared.
func writeSheet(rows: Int, to path: String) throws {
    guard let book = workbook_new(path), let sheet = workbook_add_worksheet(book, "名册") else {
        throw CocoaError(.fileWriteUnknown)
    }
    let day = workbook_add_format(book)
    format_set_num_format(day, "yyyy-mm-dd")
    let labels = ["序号", "姓名", "性别", "证件号码", "手机", "单位", "岗位", "入会日期", "会费", "工龄", "住址", "备注"]
    for (column, label) in labels.enumerated() { worksheet_write_string(sheet, 0, UInt16(column), label, nil) }
    for number in 0..<rows {
        let row = UInt32(number + 1)
        let texts: [(UInt16, String)] = [
            (1, "职工\(number % 9_973)"), (2, number % 2 == 0 ? "男" : "女"), (3, "440104\(100_000_000_000 + number * 7)"),
            (4, "13\(800_000_000 + number % 99_999_999)"), (5, "越秀区第\(number % 3_001)纺织厂工会委员会"),
            (6, "岗位\(number % 97)"),
            (10, "东风街\(number % 499)号"), (11, number % 5 == 0 ? "困难职工，已建档，每季度走访" : "在岗"),
        ]
        for (column, text) in texts { worksheet_write_string(sheet, row, column, text, nil) }
        worksheet_write_number(sheet, row, 0, Double(number + 1), nil)
        worksheet_write_number(sheet, row, 7, Double(36_000 + number % 10_000), day)
        worksheet_write_number(sheet, row, 8, Double(number % 30_000) / 100, nil)
        worksheet_write_number(sheet, row, 9, Double(number % 40), nil)
    }
    guard workbook_close(book) == LXW_NO_ERROR else { throw CocoaError(.fileWriteUnknown) }
}

/// Prints how fast the rows of a workbook are read, as a multiple of Debian's xlsx2csv on the same file in the same run, and
/// how much memory that takes.
func runSheetsBench(file: String) throws {
    let url = URL(filePath: file)
    let megabytes = Double(try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) / 1e6
    var ours: [Double] = []
    var peers: [Double] = []
    var memory = 0
    var rows = 0
    for _ in 0..<3 {
        let start = ContinuousClock.now
        rows = 0
        guard let table = try SheetFile(at: url, name: file).sheets.first?.table() else {
            throw CocoaError(.fileReadCorruptFile)
        }
        _ = try table.forEachRow { _ in
            rows += 1
            if rows.isMultiple(of: 20_000) { memory = max(memory, anonymousBytes()) }
        }
        memory = max(memory, anonymousBytes())
        ours.append(megabytes / start.duration(to: .now).seconds)
        peers.append(megabytes / (try seconds(of: "/usr/bin/xlsx2csv", [file, "/dev/null"])))
    }
    let (pace, peer) = (ours.sorted()[1], peers.sorted()[1])
    say("sheets: \(rows) rows, \(decimal(megabytes)) MB: \(decimal(pace)) MB/s, xlsx2csv \(decimal(peer)) MB/s")
    say("        ratio \(decimal(pace / peer))   (mark 5)")
    say("        \(decimal(Double(memory) / 1e6)) MB of anonymous memory at most   (mark 300 at a million rows)")
}

private func seconds(of program: String, _ arguments: [String]) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return start.duration(to: .now).seconds
}

/// What this process holds in memory now that no file backs, in bytes.
func anonymousBytes() -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") }),
        let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
    else { return 0 }
    return kilobytes * 1024
}
