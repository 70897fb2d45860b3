/// Why the key file cannot be used; the server does not start then.
public enum KeyFileError: Error, Equatable, Sendable {
    case missing(String)
    case exists(String)
    /// Others than the owner may read or write it; `mode` are its permission bits.
    case openToOthers(String, mode: UInt32)
    /// The digest or a line does not fit; `line` is counted from 1.
    case damaged(String, line: Int)
    case otherFormat(String)
    case unreadable(String, String)
    case unwritable(String, String)
}

extension KeyFileError: CustomStringConvertible {
    public var text: Text {
        switch self {
        case .missing(let path):
            Text(
                "找不到密钥文件 \(path)，而数据库已经存在。请把它从保管处放回原位；没有它，留痕不能继续，加密的内容无法读取。",
                en: "The key file \(path) is missing, though the database exists. Put it back from where it is kept; "
                    + "without it the journal cannot go on and encrypted content cannot be read.")
        case .exists(let path):
            Text(
                "密钥文件 \(path) 已经存在，不会覆盖。如要新建平台，请先把它移走。",
                en: "The key file \(path) exists already and is not overwritten. Move it away first to set up anew.")
        case .openToOthers(let path, let mode):
            Text(
                "密钥文件 \(path) 的权限是 \(octal(mode))，他人可以读写。请运行 chmod 600 \(path)。",
                en: "The key file \(path) has mode \(octal(mode)), so others can reach it. Run: chmod 600 \(path)")
        case .damaged(let path, let line):
            Text(
                "密钥文件 \(path) 第 \(line) 行已损坏。请用保管的副本替换。",
                en: "The key file \(path) is damaged at line \(line). Replace it by the copy in safe keeping.")
        case .otherFormat(let path):
            Text(
                "\(path) 不是本版本认识的密钥文件。请检查路径，或安装更新的版本。",
                en: "\(path) is not a key file that this version knows. Check the path or install a newer version.")
        case .unreadable(let path, let why):
            Text("无法读取密钥文件 \(path)：\(why)", en: "The key file \(path) cannot be read: \(why)")
        case .unwritable(let path, let why):
            Text("无法写入密钥文件 \(path)：\(why)", en: "The key file \(path) cannot be written: \(why)")
        }
    }

    public var description: String { text.en }

    private func octal(_ mode: UInt32) -> String { String(mode, radix: 8) }
}
