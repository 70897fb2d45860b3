public import Kernel

/// What stands around every page; the same for the whole site.
public final class Frame: Sendable {
    /// The name of the platform.
    public let name: Text
    public let navigation: [NavigationGroup]
    /// Where the search box leads, with `q`; without it there is no box.
    public let search: Link?
    public let signIn: Link
    /// Takes a POST.
    public let signOut: Link
    /// The person's own page; her name leads there.
    public let account: Link?
    /// Beside her name, with its number; without it there is none.
    public let bell: NavigationEntry?
    public let helpTopics: [HelpTopic]
    /// At the foot: who runs this installation.
    public let operatedBy: Text?
    /// Of the whole navigation, in its order; asked for on every page.
    let entries: [NavigationEntry]
    /// Their names by the paths that they lead to.
    let starts: [String: String]
    let rails = WrittenRails()

    public init(
        name: Text, navigation: [NavigationGroup], search: Link? = nil, signIn: Link = "/sign-in",
        signOut: Link = "/sign-out", account: Link? = nil, bell: NavigationEntry? = nil, helpTopics: [HelpTopic] = [],
        operatedBy: Text? = nil
    ) {
        self.name = name
        self.navigation = navigation
        entries = navigation.flatMap(\.all)
        starts = Dictionary(entries.map { ($0.link.path, $0.name) }) { first, _ in first }
        self.search = search
        self.signIn = signIn
        self.signOut = signOut
        self.account = account
        self.bell = bell
        self.helpTopics = helpTopics
        self.operatedBy = operatedBy
    }
}
