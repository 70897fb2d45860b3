import Bulletins
import Kernel
import Store

/// The lines of work that this platform consists of, and what each adds. A new module adds its lines here.
enum Modules {
    /// In order: each may lean on those before it. Names are for ever.
    static let migrations: [Migration] =
        [.types] + Organisation.migrations + Account.migrations + Journal.migrations + SearchIndex.migrations
        + BulletinsModule.migrations
}
