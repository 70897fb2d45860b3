/// Numbers as people read them.
extension Int {
    /// 1,234,567
    public var grouped: String {
        let digits = Array(String(magnitude))
        var out: [Character] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { out.append(",") }
            out.append(digit)
        }
        return (self < 0 ? "-" : "") + String(out)
    }
}

extension Double {
    /// 32,000,000 where it is whole, else as it is: 20.4
    public var grouped: String { Int(exactly: self)?.grouped ?? description }
}
