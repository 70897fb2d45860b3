extension Answer {
    /// Carries out what a form asks; what has to be changed in the form is shown on the form itself, filled in as it was.
    public static func attempt(
        _ deed: () async throws -> Answer, orAgain form: (FormErrors) async throws -> Page
    ) async throws -> Answer {
        do {
            return try await deed()
        } catch {
            guard let errors = FormErrors(error) else { throw error }
            var page = try await form(errors)
            page.status = errors.status
            return .page(page)
        }
    }
}
