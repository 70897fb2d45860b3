/// An office as a title prints it, apart from the union that it is held in: 阳江市总工会 and 副主席 of 阳江市总工会副主席(兼职).
struct PrintedPost: Equatable, Sendable {
    /// As printed; `nil` where the title names none, or an office that is not the union's own (市人大常委会副主任).
    let union: String?
    /// Without the union and without remarks in brackets.
    let post: String

    /// The offices of one title: none for honours and trades (劳动模范, 车间职工), two where it joins them (党组成员兼财务部长).
    ///
    /// - Parameter last: the union of the title before, of the same person: 经审会主任 alone is held there.
    static func all(in title: String, after last: String? = nil) -> [PrintedPost] {
        let bare = withoutRemarks(title)
        let cut = unionEnd(of: bare)
        let posts = joined(String(bare[cut...])).filter(UnionPost.isOffice)
        guard cut > bare.startIndex else {
            return posts.map { PrintedPost(union: UnionPost.isOnlyInUnions($0) ? last : nil, post: $0) }
        }
        let union = String(bare[..<cut])
        return posts.map { post in
            UnionPost.isOwn(post)
                ? PrintedPost(union: union, post: post) : PrintedPost(union: nil, post: union + post)
        }
    }

    /// Without what stands in brackets; a bracket that nothing closes stays.
    private static func withoutRemarks(_ title: String) -> String {
        var kept = ""
        var remark: String?
        for character in title {
            switch character {
            case "（", "(":
                kept += remark ?? ""
                remark = String(character)
            case "）", ")":
                if remark == nil { kept.append(character) }
                remark = nil
            default:
                if remark == nil { kept.append(character) } else { remark?.append(character) }
            }
        }
        return kept + (remark ?? "")
    }

    private static let ends = ["工会联合会", "工联会", "工会"]

    /// Where the name of the union ends; the start where there is none. Of a union within another (市总工会机关工会) it is the
    /// inner one's.
    private static func unionEnd(of title: String) -> String.Index {
        let last = ends.compactMap { title.ranges(of: $0).last?.upperBound }.max()
        if let last { return last }
        // 省总, but not 总经理 and 总工程师: what follows must be an office of the union.
        let short = title.ranges(of: "总").first { range in
            range.lowerBound > title.startIndex
                && joined(String(title[range.upperBound...])).allSatisfy(UnionPost.isOwn)
        }
        return short?.upperBound ?? title.startIndex
    }

    /// 党组成员兼财务部长 as two, 副主席(兼职) as one.
    private static func joined(_ posts: String) -> [String] {
        guard let range = posts.ranges(of: "兼").first, range.lowerBound > posts.startIndex else { return [posts] }
        let parts = [String(posts[..<range.lowerBound]), String(posts[range.upperBound...])]
        return parts.allSatisfy(UnionPost.isOffice) ? parts : [posts]
    }
}
