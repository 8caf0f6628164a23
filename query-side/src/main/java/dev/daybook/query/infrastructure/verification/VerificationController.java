package dev.daybook.query.infrastructure.verification;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.http.RequestReader;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/admin/projections/verification}; answers when the verification is done. */
@RestController
class VerificationController {

    private final ViewVerifier verifier;

    VerificationController(ViewVerifier verifier) {
        this.verifier = verifier;
    }

    @Operation(summary = "Build every view anew beside the live one and compare", needs = Scope.ADMIN_PROJECTIONS)
    @PostMapping("/v1/admin/projections/verification")
    Verification verify(HttpServletRequest request) {
        new RequestReader(request).finish();
        return verifier.verify();
    }
}
