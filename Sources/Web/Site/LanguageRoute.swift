import Kernel

extension Route {
    /// Keeps the visitor's choice of language in a cookie, and in her account if she is signed in.
    static func chooseLanguage(_ seams: SiteSeams) -> Route {
        .post("/language", "language.choose", for: .everyone, limit: 8192) { visit in
            guard let language = visit.form.choice("language", of: Language.self) else { throw Refusal.notFound }
            if visit.signedIn != nil { try await seams.choosesLanguage(visit.identity, language) }
            var answer = Answer.redirect(to: visit.returnAddress())
            answer.language = language
            return answer
        }
    }
}
