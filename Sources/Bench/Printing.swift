import Foundation

func decimal(_ number: Double, _ places: Int = 2) -> String { String(format: "%.\(places)f", number) }

func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

extension Duration {
    /// With fractions.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
