import Foundation
import Testing

@testable import Kernel

struct SimplifiedFormsTests {
    /// The table is what ICU says of every ideograph of the basic plane.
    @Test func pairsAreThoseOfICU() throws {
        let ideographs = String(String.UnicodeScalarView((0x3400..<0xA000).compactMap { Unicode.Scalar($0) }))
        let simplified = try #require(ideographs.applyingTransform(StringTransform("Hant-Hans"), reverse: false))
        var pairs = String.UnicodeScalarView()
        for (traditional, simple) in zip(ideographs.unicodeScalars, simplified.unicodeScalars)
        where traditional != simple {
            pairs.append(traditional)
            pairs.append(simple)
        }
        #expect(String(pairs) == SimplifiedForms.pairs)
    }
}
