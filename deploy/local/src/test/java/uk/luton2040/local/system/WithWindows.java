package uk.luton2040.local.system;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the product's {@link Pages} or the {@link ExamplePortals}, each with a browser of its own, to the tests of a class;
 * closed after the last of them.
 */
final class WithWindows implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(WithWindows.class);

    /** Here, as a parameter that cannot be made is a failure. */
    @Override
    public void beforeAll(ExtensionContext ofClass) {
        Chromium.assumeThere();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Pages.class || type == ExamplePortals.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return ofClass(test)
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        parameter.getParameter().getType(),
                        type -> type == Pages.class
                                ? new Pages(WithProduct.product(test))
                                : ExamplePortals.of(WithProduct.product(test)));
    }

    private static ExtensionContext ofClass(ExtensionContext test) {
        return test.getTestMethod().isEmpty() ? test : ofClass(test.getParent().orElseThrow());
    }
}
