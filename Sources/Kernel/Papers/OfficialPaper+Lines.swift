extension OfficialPaper {
    /// The characters of a title's type that fit into one line.
    static let titleWidth = 20

    /// The title in lines that break no word: before 关于, else after a word that ends there, as evenly as that goes.
    public var titleLines: [String] { Self.lines(of: title) }

    private static func lines(of title: String) -> [String] {
        guard title.count > titleWidth else { return [title] }
        let about = title.firstRange(of: "关于").map { title.distance(from: title.startIndex, to: $0.lowerBound) }
        if let about, about > 0, about <= titleWidth {
            return [String(title.prefix(about))] + lines(of: title.dropping(about))
        }
        let middle = title.count / 2
        let cut = breaks(in: title).min { abs($0 - middle) < abs($1 - middle) } ?? middle
        return lines(of: title.dropping(0, keeping: cut)) + lines(of: title.dropping(cut))
    }

    /// Behind which a title may break.
    private static let ends = ["筹备组", "委员会", "总工会", "有限公司", "工会", "关于", "同意", "筹建", "成立", "补选", "的"]

    /// Never so that a line would begin with the kind of the paper: 的请示 stands with what it asks.
    private static func breaks(in title: String) -> [Int] {
        (2...max(2, title.count - 4)).filter { place in
            let before = title.prefix(place)
            let next = title.dropping(place)
            return ends.contains(where: before.hasSuffix) && !next.hasPrefix("的") && !before.hasSuffix("关于")
                && next.first != "会"
        }
    }

    /// Every character that is to be printed.
    public var characters: Set<Character> {
        var words = [mark ?? "", number, signer ?? "", title, to, issuer, remark, printer]
        for part in parts {
            switch part {
            case .paragraph(let text), .heading(let text): words.append(text)
            case .table(let columns, let rows): words += columns.map(\.title) + rows.flatMap { $0 }
            case .form(let boxes): words += boxes.flatMap { [$0.label, $0.value] }
            }
        }
        return words.reduce(into: Set("签发人：年月日印（）0123456789")) { $0.formUnion($1) }
    }
}

extension String {
    fileprivate func dropping(_ count: Int, keeping length: Int? = nil) -> String {
        let rest = dropFirst(count)
        return String(length.map { rest.prefix($0) } ?? rest)
    }
}
