/// What a statement says, apart from its values: two of one shape have the same text.
///
/// Shapes are compared by where their literals stand in the program, which is where they stand for as long as it runs. So a
/// prepared statement is found again without writing out its text and passing over it.
struct StatementShape: Hashable {
    private let pieces: [SQL.Piece]

    init(_ sql: SQL) { pieces = sql.pieces }

    /// The same shape without what was bound at this use, to be kept.
    var withoutValues: StatementShape {
        StatementShape(
            pieces: pieces.map { piece in
                if case .value = piece { .value(.null) } else { piece }
            })
    }

    private init(pieces: [SQL.Piece]) { self.pieces = pieces }

    static func == (first: StatementShape, second: StatementShape) -> Bool {
        guard first.pieces.count == second.pieces.count else { return false }
        // Piece by piece where they stand: pairs of them would be copied, with their values.
        return first.pieces.indices.allSatisfy { place in
            switch first.pieces[place] {
            case .literal(let own):
                if case .literal(let other) = second.pieces[place] {
                    own.place == other.place && own.length == other.length
                } else {
                    false
                }
            case .text(let own): if case .text(let other) = second.pieces[place] { own == other } else { false }
            case .value: if case .value = second.pieces[place] { true } else { false }
            case .array: false
            }
        }
    }

    func hash(into hasher: inout Hasher) {
        for piece in pieces {
            if case .literal(let literal) = piece { hasher.combine(literal.place) }
        }
    }
}

extension StaticString {
    /// Where it stands in the program; a literal of one character holds that instead. No text stands at an address so low.
    fileprivate var place: UInt {
        hasPointerRepresentation ? UInt(bitPattern: utf8Start) : UInt(unicodeScalar.value)
    }

    fileprivate var length: Int { hasPointerRepresentation ? utf8CodeUnitCount : 1 }
}
