import Foundation

/// One run of the fuzzer: any bytes, taken as separated text and as the XML of a sheet, must give rows or a reason, and every
/// row of a table as many cells as that has columns.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnySheet(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    if bytes.first == UInt8(ascii: "<") { readXML(bytes) } else { readText(bytes) }
    return 0
}

private func readText(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let table = try? SheetFile(Data(bytes), name: "a.csv").sheets.first?.table() else { return }
    _ = try? table.forEachRow { precondition($0.cells.count == table.columns.count) }
}

private func readXML(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    var rows: [SheetRow] = []
    var reading = SheetReading(SharedParts(), RowTaker(SheetLimits()) { rows.append($0) })
    _ = try? XMLStream.each { buffer in
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    } _: {
        try reading.hear($0)
    }
    let found = TableHead.found(in: Array(rows.prefix(TableHead.reach)), merged: MergedCells()) { $0.count == 2 }
    guard let found else { return }
    var judge = RowJudge(found, MergedCells())
    for row in rows where row.number > found.lastRow { _ = judge.kind(of: row) }
}
