package nl.accountregister.figures.web;

import jakarta.inject.Singleton;
import nl.accountregister.figures.Age;
import nl.accountregister.figures.Figures;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes drawings and tables of the figures. */
@Singleton
class FiguresViews {

    private static final List<String> TONES = List.of("grey", "warn", "late", "dark");
    /** A month in so many has its name under its column. */
    private static final int NAMED = 6;
    private static final int FULL = 100;

    FiguresPage of(PageContext ctx, Figures.Overview figures) {
        List<String> ages = Arrays.stream(Age.values()).map(age -> ctx.t("figures.age." + age.name())).toList();
        return new FiguresPage(ctx.t("figures.lead", figures.day()), overdue(ctx, figures, ages), ages, onTime(ctx, figures), late(ctx, figures),
            figures.median() == null ? ctx.t("figures.median.none") : ctx.t("figures.median", figures.median()), steps(ctx, figures));
    }

    private static FiguresPage.Part overdue(PageContext ctx, Figures.Overview figures, List<String> ages) {
        List<BarsView.Part> legend = new ArrayList<>();
        for (int i = 0; i < ages.size(); i++) {
            legend.add(new BarsView.Part(TONES.get(i), ages.get(i)));
        }
        Function<Figures.Overdue, String> name = one -> one.region() == null ? ctx.t("figures.noRegion") : one.region();
        long total = figures.overdue().stream().mapToLong(Figures.Overdue::total).sum();
        BarsView bars = BarsView.of("te-laat", ctx.t("figures.overdue"), ctx.t("figures.overdue.alt", total), legend, figures.overdue().stream()
            .map(one -> new BarsView.Value(name.apply(one), Arrays.stream(Age.values()).map(one.byAge()::get).toList())).toList());
        List<FiguresPage.TableRow> rows = new ArrayList<>(figures.overdue().stream().map(one -> row(name.apply(one), one.byAge().values().stream(), one.total())).toList());
        if (rows.size() > 1) {
            rows.add(row(ctx.t("figures.total"), Arrays.stream(Age.values()).map(age -> figures.overdue().stream().mapToLong(one -> one.byAge().get(age)).sum()), total));
        }
        return new FiguresPage.Part(bars, null, rows);
    }

    private static FiguresPage.Part onTime(PageContext ctx, Figures.Overview figures) {
        List<ColumnsView.Value> values = values(ctx, figures.months(), month -> month.percent() == null ? null : month.percent().doubleValue());
        ColumnsView columns = ColumnsView.of("op-tijd", ctx.t("figures.onTime"), ctx.t("figures.onTime.alt", percent(figures.months())), FULL, List.of("0%", "50%", "100%"), values);
        return new FiguresPage.Part(null, columns, latestFirst(figures.months()).map(month -> new FiguresPage.TableRow(name(ctx, month), List.of(String.valueOf(month.due()),
            String.valueOf(month.onTime()), month.percent() == null ? "–" : month.percent() + "%"))).toList());
    }

    private static FiguresPage.Part late(PageContext ctx, Figures.Overview figures) {
        double most = figures.months().stream().map(Figures.Month::median).mapToDouble(median -> median == null ? 0 : median.doubleValue()).max().orElse(0);
        int top = Math.max(4, (int) Math.ceil(most / 4) * 4);
        ColumnsView columns = ColumnsView.of("hoe-laat", ctx.t("figures.late"), ctx.t("figures.late.alt"), top, List.of("0", String.valueOf(top / 2), String.valueOf(top)),
            values(ctx, figures.months(), month -> month.median() == null ? null : month.median().doubleValue()));
        return new FiguresPage.Part(null, columns, latestFirst(figures.months()).map(month -> new FiguresPage.TableRow(name(ctx, month),
            List.of(String.valueOf(month.due() - month.onTime()), month.median() == null ? "–" : ctx.t("figures.days", month.median())))).toList());
    }

    private static FiguresPage.Part steps(PageContext ctx, Figures.Overview figures) {
        List<BarsView.Part> legend = List.of(new BarsView.Part("good", ctx.t("figures.steps.done")), new BarsView.Part("late", ctx.t("figures.steps.open")));
        BarsView bars = BarsView.of("ladder", ctx.t("figures.steps"), ctx.t("figures.steps.alt"), legend,
            figures.steps().stream().map(step -> new BarsView.Value(step(ctx, step), List.of(step.all() - step.open(), step.open()))).toList());
        return new FiguresPage.Part(bars, null, figures.steps().stream().map(step -> new FiguresPage.TableRow(step(ctx, step),
            List.of(String.valueOf(step.all() - step.open()), String.valueOf(step.open()), String.valueOf(step.all())))).toList());
    }

    private static List<ColumnsView.Value> values(PageContext ctx, List<Figures.Month> months, Function<Figures.Month, Double> value) {
        List<ColumnsView.Value> values = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Figures.Month month = months.get(i);
            boolean named = i % NAMED == NAMED / 2;
            values.add(new ColumnsView.Value(value.apply(month), named ? ctx.t("figures.month.short", ctx.t("home.month." + month.month().getMonthValue()),
                String.valueOf(month.month().getYear()).substring(2)) : null));
        }
        return values;
    }

    private static Stream<Figures.Month> latestFirst(List<Figures.Month> months) {
        List<Figures.Month> turned = new ArrayList<>(months);
        Collections.reverse(turned);
        return turned.stream();
    }

    private static FiguresPage.TableRow row(String name, Stream<Long> numbers, long total) {
        return new FiguresPage.TableRow(name, Stream.concat(numbers, Stream.of(total)).map(String::valueOf).toList());
    }

    /** Of the whole period, for who hears it. */
    private static int percent(List<Figures.Month> months) {
        long due = months.stream().mapToLong(Figures.Month::due).sum();
        return due == 0 ? 0 : (int) (months.stream().mapToLong(Figures.Month::onTime).sum() * FULL / due);
    }

    private static String step(PageContext ctx, Figures.Step step) {
        Integer day = step.day();
        return day == null ? ctx.t("figures.step.none")
            : ctx.t(day < 0 ? "figures.step.before" : day == 0 ? "figures.step.on" : step.last() ? "figures.step.from" : "figures.step.after", Math.abs(day));
    }

    private static String name(PageContext ctx, Figures.Month month) {
        return ctx.month(month.month());
    }
}
