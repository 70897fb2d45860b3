import Kernel
import Web

/// The rules in force, and each of them.
struct RulePages {
    let platform: Platform
    let book: LedgerBook

    var routes: [Route] {
        [
            .page("/rules", "rules.list", for: .holding(.readRules, .anywhere)) { visit in
                try await RuleListPage.load(visit, book, on: platform).page
            },
            .page("/rules/:id", "rules.show", for: .holding(.readRules, .anywhere)) { visit in
                try await RulePage.load(visit, book, on: platform).page
            },
        ]
    }
}
