import Foundation

/// A file of sample cases: a JSON list of `{id, rule, part, region, start, events}`.
public struct RuleCases: Sendable {
    public let cases: [RuleCase]

    /// Which case of the file cannot be read, and what to write instead.
    public struct Fault: Error, Hashable, Sendable {
        public let why: Text
    }

    /// - Throws: ``Fault`` for the first case that cannot be read. No text makes it trap.
    public init(json: [UInt8]) throws(Fault) {
        let written: [WrittenCase]
        do {
            written = try JSONDecoder().decode([WrittenCase].self, from: Data(json))
        } catch {
            throw Fault(error)
        }
        var cases: [RuleCase] = []
        for (index, one) in written.enumerated() {
            cases.append(try one.read(number: index + 1))
        }
        self.cases = cases
    }
}

extension RuleCases.Fault {
    fileprivate init(_ error: any Error) {
        let (path, problem) =
            switch error as? DecodingError {
            case .typeMismatch(_, let context), .valueNotFound(_, let context):
                (context.codingPath, Text("内容的类型不对。", en: "another kind of value is wanted."))
            case .keyNotFound(let key, let context):
                (context.codingPath, Text("缺少 \(key.stringValue)。", en: "\(key.stringValue) is missing."))
            default: ([any CodingKey](), Text("不是有效的 JSON。", en: "not valid JSON."))
            }
        let place = path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        let shape = "[{\"id\": …, \"rule\": …, \"region\": …, \"start\": …}]"
        why = Text(
            "用例文件读不懂\(place)：\(problem.zh)应为 \(shape)",
            en: "the cases cannot be read\(place.isEmpty ? "" : " at " + place): \(problem.en) They look like \(shape)")
    }
}

/// A case as it stands in the file.
private struct WrittenCase: Decodable {
    let id: Word
    let rule: String
    let part: String?
    let region: Word?
    let start: String
    let events: [WrittenEvent]?

    func read(number: Int) throws(RuleCases.Fault) -> RuleCase {
        func fault(_ why: Text) -> RuleCases.Fault {
            RuleCases.Fault(
                why: Text("第 \(number) 个用例（\(id.text)）：\(why.zh)", en: "case \(number) (\(id.text)): \(why.en)"))
        }
        guard let start = Day(start), (1949...2999).contains(start.civil.year) else {
            throw fault(
                Text("start 应为 2026-11-21 这样的日期", en: "start should be a day like 2026-11-21, from 1949 to 2999"))
        }
        guard let region = RegionCode(region?.text ?? "") else {
            throw fault(
                Text(
                    "region 应为 2、4、6、9 或 12 位区划代码，或 CN", en: "region should be a code of 2, 4, 6, 9 or 12 digits, or CN"
                ))
        }
        var events: [CaseEvent] = []
        var remarks: [Text] = []
        for event in self.events ?? [] {
            do {
                if let read = try event.read() {
                    events.append(read)
                } else {
                    remarks.append(
                        Text("不认识事件「\(event.type)」，未计入", en: "no event is called \(event.type); it was left out"))
                }
            } catch {
                throw fault(error.why)
            }
        }
        return RuleCase(
            id: id.text, rule: rule, part: part, region: region, start: start, events: events, remarks: remarks)
    }
}

/// A text that some programs write as a number.
private struct Word: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            text = String(number)
        } else {
            text = try value.decode(String.self)
        }
    }
}
