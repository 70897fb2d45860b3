import Kernel
import Web

/// Where the imports of a ledger stand, and of the register of members, which has its pages at an address of its own.
extension AnyLedger {
    private var isMembers: Bool { id == MemberRegister.id }

    var imports: Link { isMembers ? "/members/imports" : "/ledgers/\(id.name)/imports" }
    var importTemplate: Link { isMembers ? "/members/imports/template" : "/ledgers/\(id.name)/imports/template" }

    func imported(_ id: ID<EntryImport>) -> Link {
        isMembers ? "/members/imports/\(id)" : "/ledgers/\(self.id.name)/imports/\(id)"
    }

    /// Where something is done with one, by the last part of its address.
    func imported(_ id: ID<EntryImport>, _ deed: String) -> Link {
        isMembers ? "/members/imports/\(id)/\(deed)" : "/ledgers/\(self.id.name)/imports/\(id)/\(deed)"
    }

    /// The way to the page of one.
    var importTrail: [Crumb] { [Crumb(title, link), Crumb(Text("导入", en: "Import"), imports)] }

    /// What rows are entered into, within a sentence.
    var noun: Text { isMembers ? Text("名册", en: "the register") : Text("台账", en: "the ledger") }

    /// So many of its entries, or members.
    func many(_ count: Int) -> Text { Text("\(count.grouped) \(isMembers ? "名" : "件")", en: count.grouped) }

    /// What a column can mean besides a field.
    var furtherColumns: [(ColumnMeaning, Text)] {
        let owner = (ColumnMeaning.owner, Text("登记单位", en: "Union"))
        return isMembers ? [owner] : [(.number, Text("编号", en: "Number of the entry")), owner]
    }
}
