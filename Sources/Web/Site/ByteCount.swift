/// Writes a number of bytes for people, in powers of 1024: `20 MB`, `1.5 MB`, `800 KB`.
public enum ByteCount {
    public static func text(_ bytes: Int) -> String {
        let units = ["B", "KB", "MB", "GB", "TB"]
        var value = Double(bytes)
        var unit = 0
        while value >= 1024, unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        let tenths = (value * 10).rounded() / 10
        let digits = tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
        return "\(digits) \(units[unit])"
    }
}
