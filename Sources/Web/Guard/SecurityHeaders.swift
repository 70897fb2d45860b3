import HTTPTypes

/// The headers that every answer carries.
enum SecurityHeaders {
    static let contentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
        + "form-action 'self'"

    static func add(to headers: inout HTTPFields, isSecure: Bool) {
        headers[.contentSecurityPolicy] = contentPolicy
        headers[.xContentTypeOptions] = "nosniff"
        headers[.frameOptions] = "DENY"
        headers[.referrerPolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        headers[.openerPolicy] = "same-origin"
        headers[.resourcePolicy] = "same-origin"
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    }
}
