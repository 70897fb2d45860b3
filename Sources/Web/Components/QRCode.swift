import CLibQREncode
public import Kernel

/// The dark fields of a square code, row by row.
struct QRCode {
    let width: Int
    private let isDark: [Bool]

    /// - Returns: `nil` for a text that no code holds.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        isDark = (0..<width * width).map { data[$0] & 1 == 1 }
    }

    /// The stretches of dark fields of a row.
    func runs(in row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...width {
            let dark = column < width && isDark[row * width + column]
            if dark, start == nil { start = column }
            if !dark, let first = start {
                runs.append(first..<column)
                start = nil
            }
        }
        return runs
    }
}

extension HTML {
    /// A square code that a phone reads; nothing where the text is too long for one. What it says must also stand beside it.
    public func qrCode(_ text: String, _ label: Text) {
        guard let code = QRCode(text) else { return }
        // The light margin that readers need.
        let margin = 4
        let side = code.width + 2 * margin
        svg(.class("qr"), .viewBox(width: side, height: side), .role("img"), .label(label)) {
            for row in 0..<code.width {
                for run in code.runs(in: row) {
                    rect(.x(run.lowerBound + margin), .y(row + margin), .width(run.count), .height(1))
                }
            }
        }
    }
}
