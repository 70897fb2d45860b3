/// One uploaded text of a rule pack. Texts are never changed or removed; a correction is another text of the same name.
public struct LocalPack: Sendable {
    public enum Status: CaseIterable, Sendable {
        case uploaded, tried, active, retired

        public var label: Text {
            switch self {
            case .uploaded: Text("待试算", en: "Not tried yet")
            case .tried: Text("已试算", en: "Tried")
            case .active: Text("已启用", en: "In force")
            case .retired: Text("已停用", en: "Retired")
            }
        }
    }

    public let id: ID<LocalPack>
    /// The name that all texts of the pack share, and every version of its rules begins with.
    public let name: String
    public let title: Text
    public let region: RegionCode
    public let uploaded: LocalDeed
    /// On how many cases it was tried last; `nil` before.
    public let triedCases: Int?
    public let activated: LocalDeed?
    /// By a newer text of the same name, or by hand.
    public let retired: LocalDeed?

    public var status: Status {
        if activated != nil { return retired == nil ? .active : .retired }
        return triedCases == nil ? .uploaded : .tried
    }

    public var subject: Subject { Subject(.rulePack, id) }
}

extension RulePack {
    /// Versions that this text makes count otherwise than an older one did. Deadlines remember a version by its name, so it
    /// must never come to mean something else; what was open, or is a statement, has set none.
    public func rewritten(since older: RulePack) -> [PackDifference.Change] {
        difference(from: older).changed.filter { $0.before.setsSomething && !$0.before.counts(like: $0.after) }
    }
}

extension Rule {
    fileprivate var setsSomething: Bool {
        switch value {
        case .period, .quantity: true
        case .statement, .open: false
        }
    }

    fileprivate func counts(like other: Rule) -> Bool {
        value == other.value && endMoves == other.endMoves && isWindow == other.isWindow && events == other.events
            && ext?.most == other.ext?.most
    }
}
