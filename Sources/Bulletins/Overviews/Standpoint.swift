import Kernel
import Store
import Web

/// The organisation whose subtree an overview shows: the one asked for, else one's own.
enum Standpoint {
    /// - Returns: `nil` when the words mean no organisation within reach.
    static func find(
        _ words: String, for actor: Actor, on connection: any Connection
    ) throws -> Organisation? {
        if !words.isEmpty {
            return try Organisation.search(words, for: actor, under: .readBulletins, limit: 1, on: connection).first
        }
        let own = actor.grants.first { Permission.readBulletins.roles.contains($0.role) }?.organisation
        if let own { return try Organisation.find(own, on: connection) }
        return try Organisation.below(nil, for: actor, under: .readBulletins, on: connection).first
    }

    static func field(_ words: String) -> Field {
        Field("owner", Text("组织", en: "Organisation"), .search, value: words, isRequired: false)
    }

    static func unknown(_ words: String, clear: Link) -> EmptyState {
        EmptyState(
            Text("没有叫「\(words)」的组织。", en: "No organisation is called \(words)."),
            act: Crumb(Text("看本单位", en: "See one's own"), clear))
    }
}
