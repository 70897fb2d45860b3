import Glibc

/// The bytes of a text in an encoding the C library knows; U+FFFF marks a text that the encoding cannot hold.
func encoded(_ text: String, as encoding: String) -> [UInt8] {
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

/// A short piece of a bulletin with all that Chinese print has: brackets, quotation marks, numbers.
let briefing = """
    〔2026〕第三期
    市总工会“送清凉”走进工地
    7月3日，云岭市总工会到高铁新城工地慰问职工1200人。（云岭市总工会）

    """
