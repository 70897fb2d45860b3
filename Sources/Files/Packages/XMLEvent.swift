/// Where a stream of XML stands; valid only during the call that hands it over.
enum XMLEvent {
    case start(XMLName, XMLAttributes)
    case end(XMLName)
    case text(UnsafeBufferPointer<UInt8>)
}

/// The name of an element or attribute without its prefix. Names that agree in their first eight bytes are the same here.
struct XMLName: Equatable {
    private let packed: UInt64

    init(_ name: UnsafePointer<UInt8>) {
        var packed: UInt64 = 0
        var place = 0
        while place < 8, name[place] != 0 {
            packed |= UInt64(name[place]) &<< UInt64(truncatingIfNeeded: place &* 8)
            place &+= 1
        }
        self.packed = packed
    }

    /// - Parameter name: at most seven letters of ASCII, so that no longer name is taken for it.
    init(_ name: StaticString) { self.init(name.utf8Start) }
}

/// The attributes of an element, as the parser keeps them: name, prefix, namespace, beginning and end of the value.
struct XMLAttributes {
    let start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// Calls `visit` for each with its value.
    @inline(__always)
    func each(_ visit: (XMLName, UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
        guard let start else { return }
        for place in stride(from: 0, to: count * 5, by: 5) {
            guard let name = start[place], let value = start[place + 3], let end = start[place + 4] else { continue }
            try visit(XMLName(name), UnsafeBufferPointer(start: value, count: end - value))
        }
    }
}
