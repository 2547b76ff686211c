package uk.luton2040.local.system;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one running product to every test that asks for it; it is stopped after the last test of all. */
final class WithProduct implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(WithProduct.class);
    private static @Nullable RuntimeException whyNot;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningProduct.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return product(test);
    }

    static RunningProduct product(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RunningProduct.class, type -> startOnce(), RunningProduct.class);
    }

    /** A product that did not start will not start for the next test either. */
    private static synchronized RunningProduct startOnce() {
        if (whyNot != null) {
            throw whyNot;
        }
        try {
            return RunningProduct.start();
        } catch (RuntimeException e) {
            whyNot = e;
            throw e;
        }
    }
}
