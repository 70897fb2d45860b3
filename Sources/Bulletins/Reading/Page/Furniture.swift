/// What is printed on a page and belongs to no article: page numbers, running heads, the links around a web page.
enum Furniture {
    /// `lines` with their furniture marked.
    static func marked(_ lines: [Line], in units: [UInt16]) -> [Line] {
        var lines = lines
        let heads = RunningHead.keys(of: lines, in: units)
        for index in lines.indices {
            let range = lines[index].range
            if PageNumber.isAlone(units, range) || WebFrame.isPart(units, range)
                || RunningHead.isOne(units, lines[index], at: index, heads)
            {
                lines[index].traits.insert(.furniture)
            }
        }
        return lines
    }
}
