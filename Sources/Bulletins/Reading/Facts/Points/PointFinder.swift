/// Counts the main points that an article enumerates.
///
/// Series within the point of another series do not count; of several the longest is meant. Linear in the length of the body.
enum PointFinder {
    /// No article has more series of points.
    private static let most = 200

    /// The points of `body`, or `nil` where none are enumerated.
    static func find(in body: BodyText) -> Points? {
        if let best = main(in: body.prose, body.cues) {
            return Points(count: best.count, marks: best.marks.map(body.trace))
        }
        return StatedPoints.find(in: body)
    }

    /// The number of points numbered in `prose`; `nil` where none are.
    static func count(in prose: [UInt16]) -> Int? { main(in: prose, Cues.all(in: prose))?.count }

    private static func main(in prose: [UInt16], _ cues: [Cues]) -> PointSeries? {
        let series = series(in: prose, cues)
        guard !series.isEmpty else { return nil }
        let main = series.enumerated().filter { index, one in
            !series[..<index].contains { holds(prose, $0, one) } && !series.contains { encloses($0, one) }
        }
        var best: PointSeries?
        for (_, one) in main where one.count > best?.count ?? 1 { best = one }
        return best
    }

    private static func series(in prose: [UInt16], _ cues: [Cues]) -> [PointSeries] {
        var open: [PointSeries] = []
        var done: [PointSeries] = []
        var next = cues.next(.point, from: 0)
        while next < prose.count, done.count < most {
            let place = next
            next = cues.next(.point, from: place + 1)
            guard let mark = PointMark.read(prose, at: place) else { continue }
            if let index = open.lastIndex(where: { $0.goesOn(with: mark) }) {
                open[index].add(mark)
            } else if mark.value == 1 {
                if let index = open.firstIndex(where: { $0.style == mark.style && $0.letter == mark.letter }) {
                    done.append(open.remove(at: index))
                }
                open.append(PointSeries(mark))
            }
        }
        done += open
        return done.filter { $0.count > 1 }.sorted { $0.start < $1.start }
    }

    /// Whether `inner` stands between two marks of `outer`.
    private static func encloses(_ outer: PointSeries, _ inner: PointSeries) -> Bool {
        outer.start < inner.start && inner.start < outer.last
    }

    /// Whether `inner` stands in the last point of `outer`, which is of a style that print sets above it.
    private static func holds(_ prose: [UInt16], _ outer: PointSeries, _ inner: PointSeries) -> Bool {
        guard outer.style.rawValue < inner.style.rawValue, outer.last < inner.start else { return false }
        if outer.style == .heading || outer.style == .parens { return true }
        return !prose[outer.last..<inner.start].contains(Glyph.newline)
    }
}
