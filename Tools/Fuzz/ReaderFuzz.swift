/// One run of the fuzzer: any bytes must be read without a trap, and whatever is found must say where it stands.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnything(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let original = Array(text.utf8)
    for article in BulletinReader.read(text).articles {
        let body = Array(article.body.utf8)
        precondition(article.source.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= original.count })
        for trace in article.people.compactMap(\.trace) + article.figures.map(\.trace) + article.slips.map(\.trace) {
            precondition(trace.place.lowerBound >= 0 && trace.place.upperBound <= body.count)
            precondition(trace.source.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= original.count })
        }
    }
    return 0
}
