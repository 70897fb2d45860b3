import Store

// What exports show in place of a value stands for it when a row is read again.

extension EntryContent {
    /// Whether a value is all that lists and exports show of what a field holds.
    func lists(_ value: FieldValue, in name: String) -> Bool {
        values[name].map { $0 != value && $0.isListed(as: value) } ?? false
    }
}

extension FieldValue {
    /// Rich text without its marks, the first two hundred characters, a name without its code, the first of several days.
    fileprivate func isListed(as value: FieldValue) -> Bool {
        switch (self, value) {
        case (.text(let kept), .text(let words)): kept.isListed(as: words)
        case (.rich(let kept), .rich(let rich)): kept.words.isListed(as: rich.words)
        case (.employer(let kept), .employer(let read)):
            self == value || read.code == nil && kept.name.isListed(as: read.name)
        case (.place(let kept), .place(let read)):
            self == value || read.division == nil && kept.line.isListed(as: read.line)
        case (.days(let kept), .days(let read)): kept == read || read == kept.lowerBound...kept.lowerBound
        case (.rows(let kept), .rows(let read)):
            kept.count == read.count
                && zip(kept, read).allSatisfy { kept, read in
                    kept.keys == read.keys && kept.allSatisfy { $1.isListed(as: read[$0] ?? .absent) }
                }
        default: self == value
        }
    }

    /// Whether it is shown by these words: masked, sealed, or by the name of a union or colleague.
    func isShown(
        by words: String, of field: FieldDescription, on connection: any Connection
    ) throws -> Bool {
        switch self {
        case .absent: false
        case _ where field.dataClass == .sealed: true
        case .organisation(let id): try Organisation.names(of: [id], on: connection)[id] == words
        case .account(let id): try Account.names(of: [id], on: connection)[id] == words
        case .text(let text): field.kind.masked(text) == words
        default: words == "***"
        }
    }
}

extension FieldDescription {
    /// Why words cannot be taken that show nothing that is kept.
    func unsettled(_ words: String) -> Text {
        switch kind {
        case .organisation, .account:
            Text(
                "没有找到，或不止一个「\(words.shortened)」，请写全称",
                en: "None, or more than one, is called \(words.shortened); write the full name")
        default: Text("这里是遮盖过的内容，请填完整内容", en: "This is a masked value; write the whole of it")
        }
    }
}

extension String {
    /// Whether lists show it by these words.
    fileprivate func isListed(as words: String) -> Bool {
        self == words || first(ListedValue.longest) == words
    }
}
