/// Points whose number print states without numbering them: `包括了…等13个方面内容`.
enum StatedPoints {
    private static let etc = Glyph.unit("等")
    private static let contents = WordList("个方面内容 个方面的内容 方面内容 个方面具体内容")

    static func find(in body: BodyText) -> Points? {
        let prose = body.prose
        var next = body.cues.next(.contents, from: 0)
        while next < prose.count {
            let place = next
            next = body.cues.next(.contents, from: place + 1)
            let length = contents.length(in: prose, at: place, before: prose.count)
            guard length > 0 else { continue }
            var start = place
            while start > 0, place - start < 4,
                Glyph.isDigit(prose[start - 1]) || ChineseNumeral.isDigit(prose[start - 1])
            {
                start -= 1
            }
            guard start < place, let number = ChineseNumeral.read(prose, start..<place),
                (2...40).contains(number.value),
                start > 0 && prose[start - 1] == etc
                    || place + length < prose.count && prose[place + length] == Glyph.colon
            else { continue }
            return Points(count: number.value, marks: [body.trace(of: start..<place + length)])
        }
        return repeated(in: body)
    }

    /// `三不准：不准…，不准…，不准…`: a number and a word, and the word again that often in the same sentence.
    private static func repeated(in body: BodyText) -> Points? {
        let prose = body.prose
        var next = body.cues.next(.colon, from: 0)
        while next < prose.count {
            let colon = next
            next = body.cues.next(.colon, from: colon + 1)
            for start in max(0, colon - 8)..<colon where ChineseNumeral.isDigit(prose[start]) {
                guard let number = ChineseNumeral.read(prose, start..<min(colon, start + 2)), !number.arabic,
                    (2...10).contains(number.value)
                else { continue }
                for length in [2, 1] where number.end + length <= colon && Glyph.isHan(prose[number.end]) {
                    let word = Word(units: Array(prose[number.end..<number.end + length]))
                    if count(of: word, in: prose, from: colon) == number.value {
                        return Points(count: number.value, marks: [body.trace(of: start..<number.end + length)])
                    }
                }
            }
        }
        return nil
    }

    /// How often `word` begins a part of the sentence behind `place`, 先, 再 and 最后 before it allowed.
    private static func count(of word: Word, in prose: [UInt16], from place: Int) -> Int {
        var count = 0
        var place = place
        let end = min(prose.count, place + 300)
        while place < end, !Glyph.endsSentence(prose[place]), prose[place] != Glyph.newline {
            let mark = prose[place]
            if mark == Glyph.colon || mark == Glyph.comma || mark == Glyph.semicolon || mark == Glyph.pause {
                let at = place + 1 + order.length(in: prose, at: place + 1, before: end)
                if prose.has(word, at: at, before: end) { count += 1 }
            }
            place += 1
        }
        return count
    }

    private static let order = WordList("先 再 后 最后 又 还要")

    /// The characters with which the words of `contents` begin.
    static let starts = contents.firsts
}
