import Glibc

/// The bytes of a text in an encoding the C library knows; U+FFFF marks a text that the encoding cannot hold.
public func encoded(_ text: String, as encoding: String) -> [UInt8] {
    guard let descriptor = iconv_open(encoding, "UTF-8"), Int(bitPattern: descriptor) != -1 else {
        return [0xFF, 0xFF]
    }
    defer { iconv_close(descriptor) }
    var source = Array(text.utf8)
    var target = [UInt8](repeating: 0, count: source.count * 4 + 16)
    let room = target.count
    var left = room
    source.withUnsafeMutableBytes { input in
        target.withUnsafeMutableBytes { output in
            var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
            var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
            var count = input.count
            iconv(descriptor, &from, &count, &to, &left)
        }
    }
    return Array(target.prefix(room - left))
}
