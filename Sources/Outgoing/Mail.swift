import Foundation
import Kernel

/// A mail of plain text to one person.
struct Mail {
    let to: MailAddress
    let subject: String
    let text: String
    /// Stands in its `Message-ID`, so that one that arrives twice is shown once.
    let id: String

    /// RFC 5322, in ASCII: words are encoded, and nothing of them can become a line of the head.
    func message(from sender: MailAddress, at now: Instant) -> [UInt8] {
        let host = sender.description.drop { $0 != "@" }.dropFirst()
        let lines = [
            "From: <\(sender)>", "To: <\(to)>", "Subject: \(encodedSubject)", "Date: \(Self.date(now))",
            "Message-ID: <\(id)@\(host)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
        ]
        let body = Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        return Array((lines.joined(separator: "\n") + "\n" + body + "\n").utf8)
    }

    /// Encoded words of at most 75 characters, none of which cuts a character in two.
    private var encodedSubject: String {
        var chunks: [String] = [""]
        for letter in subject {
            if chunks[chunks.count - 1].utf8.count + String(letter).utf8.count > 42 { chunks.append("") }
            chunks[chunks.count - 1].append(letter)
        }
        return chunks.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
    }

    /// `Sat, 21 Nov 2026 15:04:05 +0800`
    private static func date(_ now: Instant) -> String {
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let civil = now.day.civil
        let time = now.stamp.suffix(8)
        return "\(weekdays[now.day.weekday - 1]), \(civil.day) \(months[civil.month - 1]) \(civil.year) \(time) +0800"
    }
}
