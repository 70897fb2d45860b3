import HTTPTypes

/// The paths of a table of routes with their methods: tells a wrong method from a wrong address.
///
/// Asked only where no route answered; it compares the address with every path. A refusal of its own for each method at each
/// path, in the router, takes three megabytes.
struct PathTable {
    private struct Line {
        let path: String
        let methods: String

        /// Segments that any words fill.
        var places: Int { path.utf8.count { $0 == UInt8(ascii: ":") } }

        func fits(_ address: String) -> Bool {
            var path = path.utf8[...]
            var address = address.utf8[...]
            while let next = path.first {
                if next == UInt8(ascii: ":") {
                    guard let own = address.first, own != UInt8(ascii: "/") else { return false }
                    path = path.drop { $0 != UInt8(ascii: "/") }
                    address = address.drop { $0 != UInt8(ascii: "/") }
                } else {
                    guard address.popFirst() == next else { return false }
                    path.removeFirst()
                }
            }
            return address.isEmpty
        }
    }

    /// Those with fewer places first.
    private let lines: [Line]

    init(_ routes: [Route]) {
        lines = Dictionary(grouping: routes, by: \.path).map { path, routes in
            let methods = Set(routes.map(\.method) + (routes.contains { $0.method == .get } ? [.head] : []))
            return Line(path: path, methods: methods.map(\.rawValue).sorted().joined(separator: ", "))
        }.sorted { $0.places < $1.places }
    }

    /// What may be asked of an address, for the field `Allow`; `nil` where nothing may.
    func methods(at address: String) -> String? { lines.first { $0.fits(address) }?.methods }
}
