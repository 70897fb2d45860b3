import Kernel

/// What a version of a ledger changed about the one before, in sentences.
struct SketchDifference {
    let before: LedgerSketch
    let after: LedgerSketch

    init(_ before: LedgerSketch, _ after: LedgerSketch) { (self.before, self.after) = (before, after) }

    var lines: [Text] { basics + SketchList.shown.flatMap(parts) + replaced }

    private var basics: [Text] {
        let pairs = zip(SketchReading(sketch: before).basics, SketchReading(sketch: after).basics)
        return pairs.filter { $0.value != $1.value }.map { old, new in
            new.label + Text("：", en: ": ") + Self.turned(old.value, new.value)
        }
    }

    private func parts(_ list: SketchList) -> [Text] {
        let (old, new) = (before.parts(of: list), after.parts(of: list))
        let (was, now) = (SketchWords(sketch: before), SketchWords(sketch: after))
        let gone = old.filter { part in !new.contains { $0.name == part.name } }.map { part in
            Self.called(list, was.title(part)) + Text("：已删去", en: ": gone")
        }
        let others = new.compactMap { part -> Text? in
            guard let former = old.first(where: { $0.name == part.name }) else {
                return Self.called(list, now.title(part)) + Text("：新增，", en: ": new; ") + now.words(part)
            }
            guard AnyHashable(former) != AnyHashable(part) else { return nil }
            let (title, words) = (was.title(former), was.words(former))
            let changes = [(title, now.title(part)), (words, now.words(part))].filter { $0 != $1 }
            guard let first = changes.first else {
                return Self.called(list, title) + Text("：改了英文名或说明", en: ": its English name or its help")
            }
            return changes.dropFirst().reduce(
                Self.called(list, title) + Text("：", en: ": ") + Self.turned(first.0, first.1)
            ) { $0 + Text("；", en: "; ") + Self.turned($1.0, $1.1) }
        }
        return gone + others + (isReordered(old, new) ? [list.title + Text("：换了先后", en: ": in another order")] : [])
    }

    private func isReordered(_ old: [any SketchPart], _ new: [any SketchPart]) -> Bool {
        let (was, now) = (old.map(\.name), new.map(\.name))
        return was.filter(now.contains) != now.filter(was.contains)
    }

    /// Where entries went whose status or choice is gone.
    private var replaced: [Text] {
        after.replacing.sorted { $0.key < $1.key }.compactMap { old, new in
            if let status = before.status(old), let next = after.status(new) {
                return Text("停在「", en: "entries at “") + status.label + Text("」的事项改到「", en: "” went to “") + next.label
                    + Text("」", en: "”")
            }
            guard let condition = CountCondition(rawValue: old), let next = after.field(condition.field),
                let was = before.field(condition.field)?.choices.first(where: { $0.name == condition.value }),
                let now = next.choices.first(where: { $0.name == new })
            else { return nil }
            return next.label + Text("：", en: ": ") + Self.turned(was.label, now.label)
        }
    }

    private static func called(_ list: SketchList, _ label: Text) -> Text {
        list.noun + Text("「", en: " “") + label + Text("」", en: "”")
    }

    private static func turned(_ old: Text, _ new: Text) -> Text { old + Text(same: " → ") + new }
}
