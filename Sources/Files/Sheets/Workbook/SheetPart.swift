/// Where in a workbook a sheet is.
struct SheetPart {
    let name: String
    let isHidden: Bool
    /// The name of its entry: `xl/worksheets/sheet1.xml`.
    let entry: String
}
