story-title-own = قصتك
story-title-own-child = قصتك أنت
timeline-title-own = ماذا حدث، ولماذا؟
chain-title-own = من الذي ما زال عليه أن يفعل شيئًا من أجلك؟
dispute-about-timeline = حدث على الخط الزمني
remark-about-timeline = حدث على الخط الزمني
