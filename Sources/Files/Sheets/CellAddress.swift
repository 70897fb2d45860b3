/// Where a cell stands, both from 0: `C17` is column 2, row 16.
struct CellAddress: Equatable, CustomStringConvertible {
    var column: Int
    var row: Int

    init(column: Int, row: Int) { (self.column, self.row) = (column, row) }

    /// - Returns: `nil` unless it is one to three letters and a number of at most seven digits.
    init?(_ text: some Collection<UInt8>) {
        var column = 0
        var row = 0
        var letters = 0
        var digits = 0
        for byte in text where byte != UInt8(ascii: "$") {
            switch byte {
            case 0x41...0x5A where digits == 0, 0x61...0x7A where digits == 0:
                letters += 1
                column = column * 26 + Int(byte & 0x1F)
            case 0x30...0x39:
                digits += 1
                row = row * 10 + Int(byte & 0x0F)
            default: return nil
            }
            guard letters <= 3, digits <= 7 else { return nil }
        }
        guard letters > 0, digits > 0, row > 0 else { return nil }
        self.init(column: column - 1, row: row - 1)
    }

    var description: String { SheetColumn.letter(column) + String(row + 1) }
}
