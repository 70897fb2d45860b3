/// What is printed on a page and belongs to no article: page numbers, running heads, the links around a web page.
enum Furniture {
    /// `lines` with their furniture marked.
    static func marked(_ lines: [Line], in units: [UInt16]) -> [Line] {
        var lines = lines
        let heads = RunningHead.keys(of: lines, in: units)
        var before: LineTraits = []
        for index in lines.indices {
            let range = lines[index].range
            if WebFrame.isPart(units, range) {
                lines[index].traits.insert(.furniture)
                before.insert(.afterFrame)
            } else if Rule.isOne(units, range) {
                lines[index].traits.insert(.furniture)
                before.insert(.afterRule)
            } else if PageNumber.isAlone(units, range) || Turnover.isOne(units, range)
                || RunningHead.isOne(units, lines[index], at: index, heads)
            {
                lines[index].traits.insert(.furniture)
            } else {
                lines[index].traits.formUnion(before)
                before = []
            }
        }
        return lines
    }
}
