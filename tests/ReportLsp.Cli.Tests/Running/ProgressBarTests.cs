using ReportLsp.Cli.Running;
using Shouldly;
using Xunit;

namespace ReportLsp.Cli.Tests.Running;

public sealed class ProgressBarTests
{
    [Fact]
    public void It_is_shown_after_a_second_at_most_ten_times_a_second_and_removed()
    {
        var clock = new Clock();
        using var shown = new StringWriter();
        using (var bar = new ProgressBar(shown, 4000, clock))
        {
            for (var done = 1; done <= 4000; done++)
            {
                clock.Milliseconds++;
                bar.Show(done);
                if (done < 1000)
                    shown.ToString().ShouldBeEmpty();
            }
        }

        var drawn = shown.ToString().Split("\r\e[K", StringSplitOptions.RemoveEmptyEntries);
        drawn[0].ShouldBe("[#######.......................]  25% 1000/4000");
        drawn[^1].ShouldStartWith("[#############################");
        drawn.Length.ShouldBeInRange(25, 31);
        shown.ToString().ShouldEndWith("\r\e[K");
    }

    [Fact]
    public void Without_a_terminal_there_is_none()
    {
        var clock = new Clock();
        using var bar = new ProgressBar(null, 10, clock);
        clock.Milliseconds = 5000;
        bar.Show(5);
    }

    private sealed class Clock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }
}
